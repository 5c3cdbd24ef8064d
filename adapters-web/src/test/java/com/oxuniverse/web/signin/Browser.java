package com.oxuniverse.web.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A browser as far as signing in needs one: it keeps our cookies and follows when it is told to.
final class Browser {

  private final URI ours;
  private final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  Browser(URI ours) {
    this.ours = ours;
  }

  HttpResponse<String> get(String path) {
    return get(ours.resolve(path));
  }

  HttpResponse<String> get(URI uri) {
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
    request.header("User-Agent", "Test browser");
    TestProviders.form(uri)
        .ifPresent(form ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    boolean isOurs = ours.getAuthority().equals(uri.getAuthority());
    if (isOurs && !cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var reply = client.send(request.build(), BodyHandlers.ofString());
      if (isOurs) {
        reply.headers().allValues("Set-Cookie").forEach(this::keep);
      }
      return reply;
    } catch (IOException e) {
      throw new AssertionError(uri + " got no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void keep(String header) {
    var pair = header.split(";", -1)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  Map<String, String> cookies() {
    return cookies;
  }

  static URI location(HttpResponse<?> reply) {
    return URI.create(reply.headers().firstValue("Location").orElseThrow());
  }

  static Map<String, String> query(URI uri) {
    return Arrays.stream(uri.getRawQuery().split("&", -1))
        .map(it -> it.split("=", 2))
        .collect(
            Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
  }
}
