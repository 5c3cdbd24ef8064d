package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.bootstrap.Ox;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Runs commands over a data folder, each in a process of its own, as the launcher does.
record GameProcess(Path home) {

  private static final String GREETING = "OX Universe is at ";

  JavaProcess ox(String... arguments) {
    return ox(Map.of(), arguments);
  }

  JavaProcess ox(Map<String, String> environment, String... arguments) {
    var all = new HashMap<>(environment);
    all.put("OX_HOME", home.toString());
    return JavaProcess.start(Ox.class, all, arguments);
  }

  static URI address(JavaProcess running) throws IOException {
    var line = running.awaitLine(it -> it.startsWith(GREETING));
    return URI.create(line.substring(GREETING.length()));
  }

  static HttpResponse<String> get(URI address, String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
