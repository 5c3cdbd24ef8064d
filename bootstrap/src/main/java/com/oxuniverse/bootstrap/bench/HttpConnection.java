package com.oxuniverse.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection that knows just enough to load a server without taking much
/// of the machine from it: a ready-made request goes out, the status comes back, the body is
/// skipped.
final class HttpConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int LONGEST_LINE = 8_192;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] line = new byte[LONGEST_LINE];

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /// Sends a whole request and reads a whole answer with a `Content-Length`.
  ///
  /// @return the status
  int exchange(byte[] request) throws IOException {
    out.write(request);
    int status = Integer.parseInt(readLine().substring(9, 12));
    long length = 0;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private String readLine() throws IOException {
    int length = 0;
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the server closed the connection");
      }
      line[length++] = (byte) read;
    }
    return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
