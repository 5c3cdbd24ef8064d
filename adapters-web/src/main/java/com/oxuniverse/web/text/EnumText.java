package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the name of one of a few constants, exactly as it is written in our answers.
public final class EnumText {

  private EnumText() {}

  public static <E extends Enum<E>> E read(String text, List<E> allowed) throws MalformedValue {
    return allowed.stream()
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> MalformedValue.expected(listed(allowed)));
  }

  private static String listed(List<? extends Enum<?>> allowed) {
    return "one of " + allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
