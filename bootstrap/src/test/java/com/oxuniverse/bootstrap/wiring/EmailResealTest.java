package com.oxuniverse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.oxuniverse.application.port.in.ResealEmails.Result;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// An old key is thrown away by what the log says.
class EmailResealTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(EmailReseal.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  private List<String> told(Result result) {
    log.list.clear();
    EmailReseal.tell(result);
    return log.list.stream().map(it -> it.getLevel() + " " + it.getFormattedMessage()).toList();
  }

  @Test
  void how_many_were_sealed_anew_is_told_or_that_none_had_to_be() {
    assertThat(told(new Result(3, 0)))
        .containsExactly("INFO 3 e-mail addresses were sealed anew by the key in use");
    assertThat(told(new Result(0, 0)))
        .containsExactly("INFO no e-mail address is sealed by another key than the one in use");
  }

  @Test
  void what_cannot_be_read_is_told_and_never_that_nothing_is_left() {
    var lost = "WARN 2 e-mail addresses cannot be read: their key is not there";
    assertThat(told(new Result(0, 2))).containsExactly(lost);
    assertThat(told(new Result(1, 2)))
        .containsExactly("INFO 1 e-mail addresses were sealed anew by the key in use", lost);
  }
}
