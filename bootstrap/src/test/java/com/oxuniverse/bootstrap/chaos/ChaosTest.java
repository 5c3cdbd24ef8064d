package com.oxuniverse.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.home.OxHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A few of the hundreds of blows that `./ox chaos` strikes.
@Tag("integration")
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ChaosTest {

  private static final ChaosOptions FEW = new ChaosOptions(2, 1, 1, 20, 1_440, 7);

  @TempDir Path folder;

  @Test
  void a_service_that_is_killed_again_and_again_loses_nothing_and_pays_once() throws Exception {
    var said = new StringWriter();
    boolean isUnharmed = new Chaos(OxHome.at(folder), FEW, new PrintWriter(said)).run();
    assertThat(isUnharmed).as(said::toString).isTrue();
    assertThat(said.toString())
        .contains("instance killed           2 times")
        .contains("PostgreSQL killed         1 times")
        .contains("queue server killed       1 times")
        .contains("0 violations of BALANCES_ADD_UP");
  }
}
