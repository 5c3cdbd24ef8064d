package com.oxuniverse.marketdata.replay;

import java.util.ArrayList;
import java.util.List;

/// Cuts one line of comma-separated values into its fields. A field may be quoted, and then hold
/// commas and doubled quotes, but it ends on its line: no price needs more.
final class CsvLine {

  private static final char QUOTE = '"';

  private CsvLine() {}

  static List<String> fields(String line) throws MalformedLine {
    return line.indexOf(QUOTE) < 0 ? unquoted(line) : quoted(line);
  }

  private static List<String> unquoted(String line) {
    var fields = new ArrayList<String>();
    int start = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
      fields.add(line.substring(start, comma).strip());
      start = comma + 1;
    }
    fields.add(line.substring(start).strip());
    return fields;
  }

  private static List<String> quoted(String line) throws MalformedLine {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (inside && c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
        field.append(QUOTE);
        i++;
      } else if (c == QUOTE) {
        inside = !inside;
      } else if (c == ',' && !inside) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (inside) {
      throw new MalformedLine("a quoted field does not end on its line");
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
