package com.oxuniverse.marketdata.nyse;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// The exchange's calendar with a file of further exceptions, which an operator may write, change
/// or delete while the service runs. A closure is sometimes declared days ahead: waiting for a
/// release would settle picks against a session that never was.
///
/// The file has the columns `date,kind,time,declared_on,reason`; kind is CLOSED, REGULAR, LATE_OPEN
/// or EARLY_CLOSE, the time is in New York. For the dates it names it overrides everything else.
public final class OperatorCalendar implements MarketCalendar {

  private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

  private final Path file;
  private final InstantSource clock;
  private final Consumer<MalformedCalendarFile> onFault;
  private final NyseCalendar builtIn;

  private volatile Loaded loaded;
  private volatile Instant checkedAt;

  private record Loaded(Optional<Stamp> stamp, NyseCalendar calendar) {}

  private record Stamp(FileTime modified, long bytes) {
    static final Stamp UNREADABLE = new Stamp(FileTime.fromMillis(0), -1);
  }

  /// @param file need not exist
  /// @param clock looks at the file at most once a second of its time
  /// @param onFault told once about each version of the file that cannot be taken; until it is
  ///   mended the last good one stays in force
  /// @throws MalformedCalendarFile if the file cannot be taken as it is now
  public OperatorCalendar(Path file, InstantSource clock, Consumer<MalformedCalendarFile> onFault) {
    this.file = file;
    this.clock = clock;
    this.onFault = onFault;
    this.builtIn = NyseCalendar.create();
    this.checkedAt = clock.instant();
    var stamp = stampOf(file);
    this.loaded = new Loaded(stamp, load(stamp));
  }

  @Override
  public Optional<MarketSession> sessionOn(LocalDate date) {
    return current().sessionOn(date);
  }

  /// The calendar as the file has it now.
  public NyseCalendar current() {
    var now = clock.instant();
    // A simulated clock may also go back.
    if (Duration.between(checkedAt, now).abs().compareTo(CHECK_EVERY) >= 0) {
      checkedAt = now;
      reloadIfChanged();
    }
    return loaded.calendar();
  }

  private synchronized void reloadIfChanged() {
    var last = loaded;
    var stamp = stampOf(file);
    if (stamp.equals(last.stamp())) {
      return;
    }
    try {
      loaded = new Loaded(stamp, load(stamp));
    } catch (MalformedCalendarFile e) {
      loaded = new Loaded(stamp, last.calendar());
      onFault.accept(e);
    }
  }

  private NyseCalendar load(Optional<Stamp> stamp) {
    return stamp.isEmpty() ? builtIn : builtIn.with(SessionChangesFile.read(file));
  }

  private static Optional<Stamp> stampOf(Path file) {
    try {
      return Optional.of(new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Reading it will say what is wrong.
      return Optional.of(Stamp.UNREADABLE);
    }
  }
}
