"Installs what settings.ini describes; `models/`, `data/samples/` and `static/` travel inside the package."
import shlex
from configparser import ConfigParser
from pathlib import Path
from setuptools import find_packages,setup

parser = ConfigParser(delimiters=['='])
parser.read('settings.ini', encoding='utf-8')
cfg = parser['DEFAULT']
lib = cfg['lib_name']

setup(
    name=lib, version=cfg['version'], description=cfg['description'], keywords=cfg['keywords'],
    author=cfg['author'], author_email=cfg['author_email'], url=cfg['git_url'], license='Apache-2.0',
    long_description=Path('README.md').read_text(encoding='utf-8'), long_description_content_type='text/markdown',
    python_requires=f">={cfg['min_python']}",
    install_requires=shlex.split(cfg['requirements']),
    extras_require={extra: shlex.split(cfg[f'{extra}_requirements']) for extra in ('dev','cluster')},
    packages=[*find_packages(include=[lib, f'{lib}.*']), f'{lib}.models', f'{lib}.samples', f'{lib}.static'],
    package_dir={f'{lib}.models': 'models', f'{lib}.samples': 'data/samples', f'{lib}.static': 'static'},
    package_data={f'{lib}.models': ['*'], f'{lib}.samples': ['*'], f'{lib}.static': ['*']},
    entry_points={'console_scripts': cfg['console_scripts'].split(), 'nbdev': [f'{lib}={lib}._modidx:d']},
)
