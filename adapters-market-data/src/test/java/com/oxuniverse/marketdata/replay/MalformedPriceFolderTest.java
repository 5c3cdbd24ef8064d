package com.oxuniverse.marketdata.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every fault stops the reading and is named with its file and line.
class MalformedPriceFolderTest {

  @TempDir private Path path;
  private PriceFolder folder;

  @BeforeEach
  void start_with_an_empty_folder() {
    folder = new PriceFolder(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-03,NaN,,,1        | open 'NaN' is no price
          2024-01-03,1,,,NaN        | close 'NaN' is no price
          2024-01-03,1,x,,1         | high 'x' is no price
          2024-01-03,1,,$3,1        | low '$3' is no price
          2024-01-03,1,,,null       | close 'null' is no price
          2024-01-03,1,,,Infinity   | close 'Infinity' is no price
          2024-01-03,1,,,0x10       | close '0x10' is no price
          2024-01-03,1,,,1e400      | close '1e400' is no price
          2024-01-03,1,,,1 2        | close '1 2' is no price
          2024-01-03,1,,,9999999999999 | close '9999999999999' is no price
          2024-02-30,1,,,1          | '2024-02-30' is no date
          2023-02-29,1,,,1          | '2023-02-29' is no date
          2024-13-01,1,,,1          | '2024-13-01' is no date
          01/03/2024,1,,,1          | '01/03/2024' is no date
          +12024-01-03,1,,,1        | '+12024-01-03' is no date
          ,1,,,1                    | '' is no date
          2024-01-02,1,,,1          | 2024-01-02 is there twice
          2024-01-01,1,,,1          | 2024-01-01 comes after 2024-01-02, dates must ascend
          2024-01-03,1,,1           | expected 5 fields as in the header, found 4
          2024-01-03,1,,,1,1        | expected 5 fields as in the header, found 6
          2024-01-03                | expected 5 fields as in the header, found 1
          2024-01-03,1,,,"1         | a quoted field does not end on its line
          """)
  void a_row_that_makes_no_sense(String row, String fault) {
    folder.file("AAPL.csv", PriceFolder.HEADER + "2024-01-02,1,1,1,1\n" + row + "\n");
    assertRefused("AAPL.csv line 3: " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date,open,high,low                | lacks close
          Date,Close/Last,Volume,Open,High,Low | lacks close (it has date, close/last, volume
          open,high,low,close               | lacks date
          a;b;c                             | lacks date, open, high, low, close
          date,open,high,low,close,CLOSE    | has close twice
          """)
  void a_header_that_does_not_do(String header, String fault) {
    folder.file("AAPL.csv", header + "\n");
    assertRefused("AAPL.csv line 1: the header " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-02,MSFT,2,1   | there are no prices of MSFT here
          2024-01-02,aapl,2,1   | 'aapl' is no symbol
          2024-01-02,AAPL,0,1   | numerator '0' is no positive whole number
          2024-01-02,AAPL,2,0   | denominator '0' is no positive whole number
          2024-01-02,AAPL,-2,1  | numerator '-2' is no positive whole number
          2024-01-02,AAPL,1.5,1 | numerator '1.5' is no positive whole number
          2024-01-02,AAPL,,1    | numerator '' is no positive whole number
          2024-01-02,AAPL,10001,1 | no split is as great as 10001:1
          2024-01-02,AAPL,3,30001 | no split is as great as 3:30001
          2024-01-02,AAPL,2:1   | expected 4 fields as in the header, found 3
          soon,AAPL,2,1         | 'soon' is no date
          2024-01-05,AAPL,3,1   | AAPL has a split of 2024-01-05 already
          """)
  void a_split_that_makes_no_sense(String row, String fault) {
    folder.bars("AAPL", "2024-01-02,1,1").splits("2024-01-05,AAPL,2,1", row);
    assertRefused("splits.csv line 3: " + fault);
  }

  @Test
  void splits_without_a_column_or_without_anything() {
    folder.bars("AAPL", "2024-01-02,1,1").file("splits.csv", "date,symbol,ratio\n");
    assertRefused("splits.csv line 1: the header lacks numerator, denominator");
    folder.file("splits.csv", "");
    assertRefused("splits.csv: is empty");
  }

  @Test
  void an_empty_folder_and_one_with_splits_alone() {
    assertRefused(": holds no .csv or .csv.gz file of prices");
    folder.splits();
    assertRefused(": holds no .csv or .csv.gz file of prices");
  }

  @Test
  void an_empty_file_and_one_without_rows() {
    folder.file("AAPL.csv", "");
    assertRefused("AAPL.csv: is empty");
    folder.file("AAPL.csv", PriceFolder.HEADER);
    assertRefused("AAPL.csv: has no prices below its header");
  }

  @Test
  void a_row_after_a_blank_line() {
    folder.file("AAPL.csv", PriceFolder.HEADER + "2024-01-02,1,1,1,1\n\n2024-01-03,1,1,1,1\n");
    assertRefused("AAPL.csv line 4: follows a blank line");
  }

  @ParameterizedTest
  @CsvSource({
    "aapl.csv, aapl",
    "1X.csv.gz, 1X",
    "LONGERTHANTEN.csv, LONGERTHANTEN",
    "A B.csv, A B"
  })
  void a_file_name_that_is_no_symbol(String name, String shown) {
    folder.file(name, PriceFolder.HEADER);
    assertRefused(name + ": '" + shown + "' is no symbol");
  }

  @Test
  void one_symbol_in_two_files() {
    folder.bars("AAPL", "2024-01-02,1,1").gzipped("AAPL.csv.gz", PriceFolder.HEADER);
    assertRefused("AAPL.csv.gz: there is another file of AAPL here");
  }

  @Test
  void a_gzipped_file_that_is_cut_off() {
    var rows = new StringBuilder(PriceFolder.HEADER);
    LocalDate.parse("2000-01-01")
        .datesUntil(LocalDate.parse("2020-01-01"))
        .forEach(date -> rows.append(date).append(",%d,,,1\n".formatted(date.hashCode())));
    var whole = PriceFolder.gzip(rows.toString());
    folder.bytes("AAPL.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    assertRefused("cannot be read on (damaged or cut off)");
    folder.bytes("AAPL.csv.gz", Arrays.copyOf(whole, 5));
    assertRefused("AAPL.csv.gz: cannot be read");
  }

  @Test
  void a_file_that_is_not_gzipped_though_its_name_says_so() {
    folder.file("AAPL.csv.gz", PriceFolder.HEADER + "2024-01-02,1,1,1,1\n");
    assertRefused("AAPL.csv.gz: cannot be read: Not in GZIP format");
  }

  @Test
  void a_file_that_is_no_text() {
    folder.bytes("AAPL.csv", new byte[] {'d', 'a', 't', 'e', (byte) 0xff, (byte) 0xfe, '\n'});
    assertRefused("AAPL.csv line 1: is not UTF-8 text");
  }

  @Test
  void nonsense_is_shown_shortened() {
    folder.file(
        "AAPL.csv", PriceFolder.HEADER + "2024-01-02,%s,1,1,1\n".formatted("9".repeat(10_000)));
    assertRefused("AAPL.csv line 2: open '" + "9".repeat(40) + "…' is no price");
  }

  private void assertRefused(String fault) {
    assertThatThrownBy(() -> folder.read())
        .isInstanceOf(MalformedPriceFile.class)
        .hasMessageStartingWith(path.toString())
        .hasMessageContaining(fault);
  }
}
