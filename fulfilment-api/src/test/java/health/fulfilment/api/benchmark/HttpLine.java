package health.fulfilment.api.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 connection, kept open. Knows just enough of HTTP to cost next to nothing beside the application. */
final class HttpLine implements AutoCloseable {

    record Reply(int status, String body) {

        String expecting(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered " + status + ": " + body);
            }
            return body;
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    HttpLine(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    Reply get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    Reply post(String path, Map<String, String> headers, String body) throws IOException {
        StringBuilder request = new StringBuilder("POST ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Length", Integer.toString(body.getBytes(UTF_8).length));
        all.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return exchange(request.append("\r\n").append(body).toString());
    }

    private Reply exchange(String request) throws IOException {
        out.write(request.getBytes(UTF_8));
        out.flush();
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = headers();
        String length = headers.get("content-length");
        byte[] body = length == null ? chunks(headers) : in.readNBytes(Integer.parseInt(length));
        if ("close".equals(headers.get("connection"))) { // as after every so many requests
            socket.close();
            open();
        }
        return new Reply(status, new String(body, UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] chunks(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            int size;
            do {
                size = Integer.parseInt(line(), 16);
                body.write(in.readNBytes(size));
                line();
            } while (size > 0);
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the application closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
