package com.oxuniverse.marketdata.replay;

import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes small folders of prices.
record PriceFolder(Path path) {

  static final String HEADER = "date,open,high,low,close\n";

  /// Rows of `date,open,close`; high and low are left empty.
  PriceFolder bars(String symbol, String... rows) {
    var content = new StringBuilder(HEADER);
    for (var row : rows) {
      var fields = row.split(",", -1);
      content.append("%s,%s,,,%s\n".formatted(fields[0], fields[1], fields[2]));
    }
    return file(symbol + ".csv", content.toString());
  }

  PriceFolder splits(String... rows) {
    return file(
        "splits.csv", "date,symbol,numerator,denominator\n" + String.join("\n", rows) + "\n");
  }

  PriceFolder file(String name, String content) {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  PriceFolder bytes(String name, byte[] content) {
    try {
      Files.write(path.resolve(name), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PriceFolder gzipped(String name, String content) {
    return bytes(name, gzip(content));
  }

  static byte[] gzip(String content) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  ReplayFolder read() {
    return ReplayFolder.read(path);
  }

  ReplayMarket market() {
    return new ReplayMarket(read(), NyseCalendar.create());
  }
}
