package com.oxuniverse.marketdata.replay;

import java.util.List;
import java.util.Locale;

/// Where the wanted columns stand, by a header whose names may have any case and order.
///
/// @param positions of the wanted names, in their order
/// @param width how many fields every line has
record Columns(List<Integer> positions, int width) {

  static Columns find(String header, List<String> wanted) throws MalformedLine {
    var names = CsvLine.fields(header).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    var missing = wanted.stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new MalformedLine(
          "the header lacks %s (it has %s)"
              .formatted(String.join(", ", missing), String.join(", ", names)));
    }
    for (var name : wanted) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new MalformedLine("the header has %s twice".formatted(name));
      }
    }
    return new Columns(wanted.stream().map(names::indexOf).toList(), names.size());
  }

  List<String> fieldsOf(String line) throws MalformedLine {
    var fields = CsvLine.fields(line);
    if (fields.size() != width) {
      throw new MalformedLine(
          "expected %d fields as in the header, found %d".formatted(width, fields.size()));
    }
    return fields;
  }

  int position(int wanted) {
    return positions.get(wanted);
  }
}
