package com.oxuniverse.bootstrap.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

  @TempDir Path folder;

  @Test
  void nobody_else_can_read_what_is_written() throws IOException {
    var file = folder.resolve("secret");
    PrivateFiles.write(file, "한국");
    assertThat(file).hasContent("한국");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_is_written_replaces_what_was_there() throws IOException {
    var file = folder.resolve("secret");
    PrivateFiles.write(file, "a longer text");
    PrivateFiles.write(file, "short");
    assertThat(file).hasContent("short");
  }

  @Test
  void what_a_crash_left_half_written_does_not_hinder() throws IOException {
    var file = folder.resolve("secret");
    Files.writeString(folder.resolve("secret.new"), "hal");
    PrivateFiles.write(file, "whole");
    assertThat(file).hasContent("whole");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.resolve("secret.new")).doesNotExist();
  }

  @Test
  void a_folder_goes_with_all_that_is_in_it_but_not_with_what_it_points_to() throws IOException {
    var kept = Files.writeString(folder.resolve("kept"), "kept");
    var gone = folder.resolve("gone");
    Files.createDirectories(gone.resolve("a/b"));
    Files.createSymbolicLink(gone.resolve("a/link"), kept);
    PrivateFiles.deleteFolder(gone);
    PrivateFiles.deleteFolder(gone);
    assertThat(gone).doesNotExist();
    assertThat(kept).exists();
  }
}
