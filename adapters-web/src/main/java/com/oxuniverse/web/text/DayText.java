package com.oxuniverse.web.text;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.problem.MalformedValue;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Trading days.
public final class DayText {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private DayText() {}

  public static TradingDay read(String text) throws MalformedValue {
    // The parser alone would take the year +12345.
    if (FORM.matcher(text).matches()) {
      try {
        return TradingDay.parse(text);
      } catch (DateTimeParseException e) {
        throw expected();
      }
    }
    throw expected();
  }

  private static MalformedValue expected() {
    return MalformedValue.expected("an existing day as yyyy-MM-dd");
  }
}
