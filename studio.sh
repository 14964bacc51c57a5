#!/bin/sh
# Opens the studio. The first time it makes an environment beside this file, which takes minutes and a network.
set -e
cd "$(dirname "$0")"
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3,10))' || { echo "Python 3.10 or newer is needed: python.org"; exit 2; }
if [ ! -x .venv/bin/neural_paint_studio ]; then
  echo "Making the studio ready (only this first time; about 6 GB) ..."
  "$python" -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check .
fi
exec .venv/bin/neural_paint_studio "$@"
