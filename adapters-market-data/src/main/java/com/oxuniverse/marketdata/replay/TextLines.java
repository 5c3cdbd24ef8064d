package com.oxuniverse.marketdata.replay;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// The lines of a UTF-8 text, gzipped if its name ends in `.gz`, one after the other and numbered
/// from 1. A byte order mark and Windows line ends are taken as what they are.
final class TextLines implements Closeable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final BufferedReader reader;
  private String text = "";
  private int number;

  private TextLines(Path file, BufferedReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static TextLines open(Path file) {
    try {
      // Malformed bytes are a fault; by default they would silently become question marks.
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return new TextLines(file, new BufferedReader(new InputStreamReader(bytes(file), decoder)));
    } catch (IOException e) {
      throw new MalformedPriceFile(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  /// Goes to the next line.
  ///
  /// @return whether there is one
  boolean advance() {
    try {
      var next = reader.readLine();
      if (next == null) {
        return false;
      }
      number++;
      text = number == 1 && next.indexOf(BYTE_ORDER_MARK) == 0 ? next.substring(1) : next;
      return true;
    } catch (CharacterCodingException e) {
      throw new MalformedPriceFile(file, number + 1, "is not UTF-8 text, here or soon after", e);
    } catch (IOException e) {
      throw new MalformedPriceFile(
          file, number + 1, "cannot be read on (damaged or cut off): " + e.getMessage(), e);
    }
  }

  String text() {
    return text;
  }

  int number() {
    return number;
  }

  MalformedPriceFile fault(MalformedLine fault) {
    return new MalformedPriceFile(file, number, fault.fault(), fault);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new MalformedPriceFile(file, "cannot be closed", e);
    }
  }

  private static InputStream bytes(Path file) throws IOException {
    var raw = Files.newInputStream(file);
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return raw;
    }
    try {
      return new GZIPInputStream(raw, 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
