# The studio, without a GPU:  docker build -t studio . && docker run --rm -p 127.0.0.1:8377:8377 studio
FROM python:3.12-slim
RUN useradd --create-home painter
WORKDIR /studio
COPY setup.py settings.ini MANIFEST.in README.md LICENSE constraints.txt ./
COPY neural_painter_x neural_painter_x
COPY models models
COPY data/samples data/samples
COPY static static
RUN pip install --no-cache-dir torch torchvision --index-url https://download.pytorch.org/whl/cpu \
 && pip install --no-cache-dir .
USER painter
EXPOSE 8377
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://localhost:8377/health', timeout=4)"]
CMD ["neural_paint_studio", "--host", "0.0.0.0", "--no-browser"]
