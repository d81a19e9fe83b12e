# The labs in a container:
#   docker build -t wparlab . && docker run -it --rm -p 8888:8888 -v wparlab:/home/student wparlab
FROM python:3.12-slim
RUN useradd --create-home student
COPY . /opt/wparlab
RUN pip install --no-cache-dir /opt/wparlab && rm -r /opt/wparlab
RUN mkdir -p /usr/local/etc/jupyter && \
    echo '{"ServerApp": {"ip": "0.0.0.0"}}' > /usr/local/etc/jupyter/jupyter_server_config.json
USER student
WORKDIR /home/student
ENV JUPYTER_PORT=8888
EXPOSE 8888
CMD ["wparlab", "lab", "--no-browser"]
