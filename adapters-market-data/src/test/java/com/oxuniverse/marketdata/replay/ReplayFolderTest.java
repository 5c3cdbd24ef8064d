package com.oxuniverse.marketdata.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.market.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFolderTest {

  @TempDir private Path path;
  private PriceFolder folder;

  @BeforeEach
  void start_with_an_empty_folder() {
    folder = new PriceFolder(path);
  }

  @Test
  void symbols_come_from_the_file_names_in_alphabetical_order() {
    var read =
        folder
            .bars("NVDA", "2024-01-02,1,1")
            .gzipped("BRK.B.csv.gz", PriceFolder.HEADER + "2024-01-03,1,1,1,1\n")
            .bars("BRK", "2024-01-04,1,1")
            .bars("AAPL", "2024-01-02,1,1")
            .read();
    assertThat(read.symbols())
        .extracting(Symbol::ticker)
        .containsExactly("AAPL", "BRK", "BRK.B", "NVDA");
    assertThat(read.firstDate()).isEqualTo(LocalDate.parse("2024-01-02"));
    assertThat(read.lastDate()).isEqualTo(LocalDate.parse("2024-01-04"));
  }

  @Test
  void other_files_and_folders_are_not_looked_at() throws IOException {
    Files.createDirectory(path.resolve("OLD.csv"));
    var read =
        folder
            .bars("AAPL", "2024-01-02,1,1")
            .file("README.md", "not prices")
            .file("prices.json", "{}")
            .file(".hidden.csv", "not prices")
            .read();
    assertThat(read.symbols()).hasSize(1);
  }

  @Test
  void columns_may_have_any_case_and_order_and_others_between_them() {
    var read =
        folder
            .file(
                "AAPL.csv",
                """
                Volume,CLOSE,Adj Close, Open ,Date,low,High
                1000,185.64,184.9,187.15,2024-01-02,183.89,188.44
                """)
            .read();
    var bars = read.histories().getFirst();
    assertThat(Micros.toPrice(bars.open(0))).isEqualByComparingTo("187.15");
    assertThat(Micros.toPrice(bars.close(0))).isEqualByComparingTo("185.64");
  }

  @Test
  void a_byte_order_mark_windows_lines_quotes_and_blank_lines_at_the_end_are_no_fault() {
    var read =
        folder
            .file(
                "AAPL.csv",
                "\uFEFF"
                    + """
                    "Date",Open,High,Low,Close,"Note, if any"
                    2024-01-02,"187.15",1,1,185.64,"said ""no"", twice"


                    """
                        .replace("\n", "\r\n"))
            .read();
    assertThat(Micros.toPrice(read.histories().getFirst().open(0))).isEqualByComparingTo("187.15");
  }

  @Test
  void prices_that_went_through_a_32_bit_float_are_read_as_they_were_published() {
    var bars =
        folder.bars("AAPL", "2024-01-02,244.8699951171875,30.960001000000002").read().histories();
    assertThat(Micros.toPrice(bars.getFirst().open(0))).isEqualByComparingTo("244.87");
    assertThat(Micros.toPrice(bars.getFirst().close(0))).isEqualByComparingTo("30.960001");
  }

  @Test
  void an_empty_price_is_kept_as_missing_and_one_that_is_not_positive_as_it_is() {
    var bars =
        folder.bars("AAPL", "2024-01-02,,", "2024-01-03,0,-1.5").read().histories().getFirst();
    assertThat(bars.open(0)).isEqualTo(Micros.ABSENT);
    assertThat(bars.close(0)).isEqualTo(Micros.ABSENT);
    assertThat(bars.open(1)).isZero();
    assertThat(Micros.toPrice(bars.close(1))).isEqualByComparingTo("-1.5");
  }

  @Test
  void splits_are_read_in_any_order() {
    var read =
        folder
            .bars("AAPL", "2014-06-09,1,1")
            .bars("MSFT", "2014-06-09,1,1")
            .splits("2014-07-01,MSFT,3,2", "2020-08-31,AAPL,4,1", "2014-06-09,AAPL,7,1", "")
            .read();
    assertThat(read.splits())
        .containsExactly(
            new DeclaredSplit(LocalDate.parse("2014-06-09"), new Symbol("AAPL"), 7, 1),
            new DeclaredSplit(LocalDate.parse("2020-08-31"), new Symbol("AAPL"), 4, 1),
            new DeclaredSplit(LocalDate.parse("2014-07-01"), new Symbol("MSFT"), 3, 2));
  }

  @Test
  void the_fingerprint_is_that_of_the_content_and_not_of_how_it_is_written() {
    var plain = folder.bars("AAPL", "2024-01-02,187.150,185.64").read().fingerprint();
    assertThat(plain).matches("[0-9a-f]{64}");
    delete("AAPL.csv");
    var packed =
        folder
            .gzipped(
                "AAPL.csv.gz", "Close,Open,Low,High,Date,x\n185.64,187.15,180,190,2024-01-02,y\n")
            .read()
            .fingerprint();
    assertThat(packed).isEqualTo(plain);
  }

  @Test
  void the_fingerprint_changes_with_everything_that_decides_a_replay() {
    var prints = new HashSet<String>();
    prints.add(folder.bars("AAPL", "2024-01-02,187.15,185.64").read().fingerprint());
    prints.add(folder.bars("AAPL", "2024-01-02,187.15,185.65").read().fingerprint());
    prints.add(folder.bars("AAPL", "2024-01-02,187.16,185.64").read().fingerprint());
    prints.add(folder.bars("AAPL", "2024-01-02,187.15,").read().fingerprint());
    prints.add(folder.bars("AAPL", "2024-01-03,187.15,185.64").read().fingerprint());
    prints.add(folder.splits("2024-01-03,AAPL,2,1").read().fingerprint());
    prints.add(folder.splits("2024-01-03,AAPL,3,1").read().fingerprint());
    prints.add(folder.splits("2024-01-02,AAPL,3,1").read().fingerprint());
    delete("splits.csv");
    prints.add(folder.bars("MSFT", "2024-01-03,187.15,185.64").read().fingerprint());
    delete("AAPL.csv");
    prints.add(folder.read().fingerprint());
    assertThat(prints).hasSize(10);
  }

  @Test
  void a_folder_that_is_none_or_is_not_there_is_named() {
    folder.file("AAPL.csv", "");
    assertThatThrownBy(() -> ReplayFolder.read(path.resolve("AAPL.csv")))
        .isInstanceOf(MalformedPriceFile.class)
        .hasMessage(path.resolve("AAPL.csv") + ": is not a folder");
    assertThatThrownBy(() -> ReplayFolder.read(path.resolve("nowhere")))
        .isInstanceOf(MalformedPriceFile.class)
        .hasMessage(path.resolve("nowhere") + ": does not exist");
  }

  private void delete(String name) {
    try {
      Files.delete(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
