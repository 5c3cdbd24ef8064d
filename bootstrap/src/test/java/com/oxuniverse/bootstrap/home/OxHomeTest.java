package com.oxuniverse.bootstrap.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OxHomeTest {

  @TempDir Path folder;

  @Test
  void it_is_where_the_environment_says() {
    var named = folder.resolve("a/b");
    var home = OxHome.open(Map.of("OX_HOME", named.toString()), folder);
    assertThat(home.folder()).isEqualTo(named).isDirectory();
  }

  @Test
  void it_is_below_the_current_folder_if_the_environment_does_not_say() {
    assertThat(OxHome.open(Map.of(), folder).folder()).isEqualTo(folder.resolve(".ox"));
    assertThat(OxHome.open(Map.of("OX_HOME", ""), folder).folder())
        .isEqualTo(folder.resolve(".ox"));
  }

  @Test
  void only_its_owner_can_look_into_it() throws IOException {
    var home = OxHome.at(folder.resolve("a/b"));
    for (var made : new Path[] {home.folder(), folder.resolve("a")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void a_folder_that_is_there_keeps_its_permissions() throws IOException {
    var shared = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(folder, shared);
    OxHome.at(folder);
    assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(shared);
  }

  @Test
  void a_link_to_it_is_as_good_as_itself() throws IOException {
    var link =
        Files.createSymbolicLink(
            folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
    assertThat(OxHome.at(link)).isEqualTo(OxHome.at(folder.resolve("real")));
  }

  @Test
  void a_relative_one_is_refused() {
    assertThatThrownBy(() -> OxHome.open(Map.of("OX_HOME", "data"), folder))
        .isInstanceOf(CannotProceed.class)
        .hasMessage("OX_HOME must be an absolute path, was 'data'");
  }

  @Test
  void a_file_in_its_place_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    for (var named : new Path[] {file, file.resolve("below")}) {
      assertThatThrownBy(() -> OxHome.at(named))
          .isInstanceOf(CannotProceed.class)
          .hasMessageContaining(named.toString())
          .hasMessageContaining("OX_HOME");
    }
  }

  @Test
  void one_that_cannot_be_written_is_refused() {
    // Read-only for everybody, root included.
    assertThatThrownBy(() -> OxHome.at(Path.of("/proc")))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("/proc cannot be written")
        .hasMessageContaining("OX_HOME");
  }
}
