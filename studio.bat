@echo off
rem Opens the studio. The first time it makes an environment beside this file, which takes minutes and a network.
cd /d "%~dp0"
if not exist .venv\Scripts\neural_paint_studio.exe (
  echo Making the studio ready (only this first time; about 1 GB^) ...
  py -3 -m venv .venv || (echo Python 3.10 or newer is needed: python.org & pause & exit /b 2)
  .venv\Scripts\pip install --quiet --disable-pip-version-check . || (pause & exit /b 1)
)
.venv\Scripts\neural_paint_studio.exe %*
if errorlevel 1 pause
