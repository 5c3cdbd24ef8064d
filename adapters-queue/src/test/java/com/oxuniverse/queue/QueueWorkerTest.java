package com.oxuniverse.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/// What becomes of messages, whatever they say and whatever happens meanwhile.
@Tag("integration")
@Timeout(120)
class QueueWorkerTest {

  private static final Instant NOW = Instant.parse("2024-01-02T03:00:00Z");
  private static final LaneId LANE = new LaneId(1);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final TestQueues queues = TestQueues.start();
  private final List<LoggedError> errors = new CopyOnWriteArrayList<>();
  private final List<QueueWorker> workers = new ArrayList<>();

  @AfterEach
  void close() throws InterruptedException {
    workers.forEach(QueueWorker::beginStop);
    // Nobody waits on for messages of a server that is gone.
    queues.goAway();
    for (QueueWorker worker : workers) {
      worker.awaitStop(DEADLINE);
    }
    queues.close();
  }

  private QueueWorker start(MessageHandler<?> handler) {
    return start(handler, TestQueues.options());
  }

  private QueueWorker start(MessageHandler<?> handler, QueueOptions options) {
    var server = queues.server(options);
    var deadLetters = new DeadLetters(server, errors::add, Timetable.DEFAULT, () -> NOW);
    var worker =
        new QueueWorker(
            QueueName.of(handler.topic()),
            server,
            handler,
            deadLetters,
            new QueueAges(InstantSource.system()));
    workers.add(worker);
    worker.start();
    return worker;
  }

  private static MessageHandler<TradingDay> days(Consumer<TradingDay> told) {
    return MessageHandlers.days(told);
  }

  private void tell(String day) {
    queues.send(QueueName.NOTIFICATIONS, Events.written(Events.daySettled(day, 1)));
  }

  private void awaitDone(QueueName queue) {
    Eventually.is(
        "nothing is left",
        () -> queues.status(queue).waiting() == 0 && queues.status(queue).inFlight() == 0);
  }

  private static TradingDay day(String date) {
    return TradingDay.parse(date);
  }

  @Test
  void what_is_done_is_gone() {
    var told = new CopyOnWriteArrayList<TradingDay>();
    start(days(told::add));
    tell("2024-01-02");
    tell("2024-01-03");
    Eventually.is("both are told", () -> told.size() == 2);
    awaitDone(QueueName.NOTIFICATIONS);
    assertThat(told).containsExactlyInAnyOrder(day("2024-01-02"), day("2024-01-03"));
    assertThat(queues.takeDead(QueueName.NOTIFICATIONS)).isEmpty();
  }

  @Test
  void what_fails_comes_again() {
    var attempts = new AtomicInteger();
    start(
        days(_ -> {
          if (attempts.incrementAndGet() < Attempt.ATTEMPTS) {
            throw new IllegalStateException("planted");
          }
        }));
    tell("2024-01-02");
    Eventually.is("it is done at last", () -> attempts.get() == Attempt.ATTEMPTS);
    awaitDone(QueueName.NOTIFICATIONS);
    assertThat(queues.takeDead(QueueName.NOTIFICATIONS)).isEmpty();
    assertThat(errors).isEmpty();
  }

  private static String attribute(Message message, String name) {
    return message.messageAttributes().get(name).stringValue();
  }

  @Test
  void what_fails_five_times_is_dead_and_says_why() {
    var attempts = new AtomicInteger();
    start(
        days(_ -> {
          attempts.incrementAndGet();
          throw new IllegalStateException("planted");
        }));
    tell("2024-01-02");
    Eventually.is("it is an error", () -> !errors.isEmpty());
    awaitDone(QueueName.NOTIFICATIONS);
    var dead = queues.takeDead(QueueName.NOTIFICATIONS);
    assertThat(dead).hasSize(1);
    assertThat(dead.getFirst().body())
        .isEqualTo(Events.written(Events.daySettled("2024-01-02", 1)));
    assertThat(attribute(dead.getFirst(), DeadLetters.RECEIVED_COUNT)).isEqualTo("5");
    var reason = attribute(dead.getFirst(), DeadLetters.REASON);
    assertThat(reason).startsWith("FAILED 5 times").contains("planted");
    assertThat(attempts).hasValue(5);
    var error = errors.getFirst();
    assertThat(errors).hasSize(1);
    assertThat(error.type()).isEqualTo(LoggedError.Type.MESSAGE_DEAD);
    assertThat(error.day()).isEqualTo(day("2024-01-02"));
    assertThat(error.at()).isEqualTo(NOW);
    assertThat(error.context())
        .containsEntry("queue", "ox-notifications")
        .containsEntry("reason", reason)
        .containsKey("message");
  }

  static List<Arguments> garbage() {
    var all = new ArrayList<>(EnvelopesTest.garbage().toList());
    // No server takes an empty message.
    all.removeIf(it -> String.valueOf(it.get()[1]).isEmpty());
    var good = Events.written(Events.daySettled("2024-01-02", 1));
    all.add(Arguments.of("MALFORMED", good.replace("\"tradingDay\"", "\"day\"")));
    all.add(Arguments.of("MALFORMED", good.replace("\"2024-01-02\"}", "\"2024-02-30\"}")));
    all.add(Arguments.of("MALFORMED", good.replace("\"2024-01-02\"}", "20240102}")));
    all.add(Arguments.of("FOREIGN", Events.written(Events.jobWanted(1))));
    return all;
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void garbage_is_dead_at_once_and_stops_nobody(String reason, String body) {
    var told = new CopyOnWriteArrayList<TradingDay>();
    start(days(told::add));
    queues.send(QueueName.NOTIFICATIONS, body);
    tell("2024-01-02");
    Eventually.is("the good one is told", () -> told.size() == 1);
    Eventually.is("the other is an error", () -> !errors.isEmpty());
    awaitDone(QueueName.NOTIFICATIONS);
    var dead = queues.takeDead(QueueName.NOTIFICATIONS);
    assertThat(dead).hasSize(1);
    assertThat(dead.getFirst().body()).isEqualTo(body);
    assertThat(attribute(dead.getFirst(), DeadLetters.REASON)).startsWith(reason + ": ");
    assertThat(attribute(dead.getFirst(), DeadLetters.RECEIVED_COUNT)).isEqualTo("1");
  }

  /// An outage longer than five attempts must not kill what waits.
  @Test
  void a_world_that_is_away_is_awaited_with_the_message_in_hand() {
    var attempts = new AtomicInteger();
    start(
        days(_ -> {
          if (attempts.incrementAndGet() <= Attempt.ATTEMPTS) {
            throw new TransientFailure("the database is away");
          }
        }));
    tell("2024-01-02");
    Eventually.is("it is done", () -> attempts.get() > Attempt.ATTEMPTS);
    awaitDone(QueueName.NOTIFICATIONS);
    assertThat(queues.takeDead(QueueName.NOTIFICATIONS)).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void what_takes_longer_than_it_is_ours_is_done_once() throws InterruptedException {
    var begun = new AtomicInteger();
    var finish = new CountDownLatch(1);
    var handler =
        days(_ -> {
          begun.incrementAndGet();
          awaitUninterruptibly(finish);
        });
    start(handler, TestQueues.options().withVisibility(Duration.ofSeconds(1)));
    tell("2024-01-02");
    Eventually.is("it is begun", () -> begun.get() == 1);
    // Nothing tells that something does not happen: three times as long as it would take.
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    Eventually.is("time has passed", () -> System.nanoTime() > end);
    assertThat(begun).hasValue(1);
    finish.countDown();
    awaitDone(QueueName.NOTIFICATIONS);
    assertThat(begun).hasValue(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("a worker was interrupted in its work", e);
    }
  }

  @Test
  void who_stops_finishes_what_was_begun_and_gives_back_the_rest() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var done = new CopyOnWriteArrayList<TradingDay>();
    var one = TestQueues.options().withWorkers(1);
    var handler =
        new MessageHandler<TradingDay>(
            Topic.DAY_SETTLED,
            10,
            envelope -> TradingDay.parse(envelope.group()),
            days -> {
              begun.countDown();
              awaitUninterruptibly(finish);
              done.addAll(days);
            });
    for (int i = 1; i <= 5; i++) {
      tell("2024-01-0" + i);
    }
    var stopped = start(handler, one);
    begun.await();
    int inHand = (int) queues.status(QueueName.NOTIFICATIONS).inFlight();
    tell("2024-01-08");
    stopped.beginStop();
    finish.countDown();
    stopped.awaitStop(DEADLINE);
    assertThat(done).hasSize(inHand);

    var other = new CopyOnWriteArrayList<TradingDay>();
    start(days(other::add));
    Eventually.is("the rest is done elsewhere", () -> done.size() + other.size() == 6);
    awaitDone(QueueName.NOTIFICATIONS);
    assertThat(other).contains(day("2024-01-08")).doesNotContainAnyElementsOf(done);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void who_stops_does_not_wait_long_for_messages(int poll) throws InterruptedException {
    var worker = start(days(_ -> {}), TestQueues.options().withPoll(Duration.ofSeconds(poll)));
    tell("2024-01-02");
    awaitDone(QueueName.NOTIFICATIONS);
    long before = System.nanoTime();
    worker.beginStop();
    worker.awaitStop(DEADLINE);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void what_is_awaited_in_hand_is_given_back_when_we_stop() throws InterruptedException {
    var tried = new CountDownLatch(3);
    var worker =
        start(
            days(_ -> {
              tried.countDown();
              throw new TransientFailure("the database is away");
            }));
    tell("2024-01-02");
    tried.await();
    worker.beginStop();
    worker.awaitStop(DEADLINE);
    assertThat(queues.take(QueueName.NOTIFICATIONS)).hasSize(1);
    assertThat(errors).isEmpty();
  }

  /// The server forgets all; whatever is told after that is done.
  @Test
  void a_server_that_goes_and_comes_back_empty_is_used_again() {
    var told = new CopyOnWriteArrayList<TradingDay>();
    start(days(told::add));
    tell("2024-01-02");
    Eventually.is("it is told", () -> told.size() == 1);
    for (int i = 3; i <= 5; i++) {
      queues.goAway();
      queues.comeBack();
      tell("2024-01-0" + i);
      int soFar = i - 1;
      Eventually.is("it is told after the restart", () -> told.size() == soFar);
    }
    assertThat(told).doesNotHaveDuplicates();
  }

  private static PendingEvent submitted(int user, int number) {
    return Events.submitted(user, number);
  }

  @Test
  void of_a_group_nothing_is_done_before_what_failed_in_front_of_it() {
    var attempts = new ConcurrentHashMap<String, Integer>();
    var done = new CopyOnWriteArrayList<String>();
    start(
        new MessageHandler<String>(
            Topic.PREDICTION_SUBMITTED,
            10,
            Envelope::id,
            ids -> {
              for (String id : ids) {
                if (id.endsWith(":3") && attempts.merge(id, 1, Integer::sum) < 4) {
                  throw new IllegalStateException("planted");
                }
              }
              done.addAll(ids);
            }));
    var events = IntStream.rangeClosed(1, 8).mapToObj(i -> submitted(1, i)).toList();
    assertThat(new SqsEventPublisher(queues.server()).publish(LANE, events)).hasSize(8);
    Eventually.is("all are done", () -> Set.copyOf(done).size() == 8);
    awaitDone(QueueName.PREDICTION_SUBMITTED);
    assertThat(done.stream().distinct()).isSorted();
  }

  @Test
  void one_that_fails_takes_no_other_of_its_batch_with_it() {
    var done = new CopyOnWriteArrayList<String>();
    start(
        new MessageHandler<String>(
            Topic.PREDICTION_SUBMITTED,
            10,
            Envelope::id,
            ids -> {
              if (ids.stream().anyMatch(id -> id.endsWith(":3"))) {
                throw new IllegalStateException("planted");
              }
              done.addAll(ids);
            }));
    var events = IntStream.rangeClosed(1, 8).mapToObj(i -> submitted(i, i)).toList();
    assertThat(new SqsEventPublisher(queues.server()).publish(LANE, events)).hasSize(8);
    Eventually.is("the others are done", () -> Set.copyOf(done).size() == 7);
    Eventually.is("it is dead", () -> !errors.isEmpty());
    awaitDone(QueueName.PREDICTION_SUBMITTED);
    assertThat(queues.takeDead(QueueName.PREDICTION_SUBMITTED)).hasSize(1);
    assertThat(Set.copyOf(done)).hasSize(7);
  }

  @Test
  void what_waits_behind_what_is_buried_is_done_all_the_same() {
    var done = new CopyOnWriteArrayList<String>();
    start(
        new MessageHandler<String>(
            Topic.PREDICTION_SUBMITTED,
            10,
            Envelope::id,
            ids -> {
              if (ids.stream().anyMatch(id -> id.endsWith(":3"))) {
                throw new IllegalStateException("planted");
              }
              done.addAll(ids);
            }));
    var events = IntStream.rangeClosed(1, 5).mapToObj(i -> submitted(1, i)).toList();
    assertThat(new SqsEventPublisher(queues.server()).publish(LANE, events)).hasSize(5);
    Eventually.is("it is dead", () -> !errors.isEmpty());
    awaitDone(QueueName.PREDICTION_SUBMITTED);
    assertThat(done.stream().distinct())
        .containsExactly(
            "prediction-submitted:1",
            "prediction-submitted:2",
            "prediction-submitted:4",
            "prediction-submitted:5");
  }

  @Test
  void what_no_program_survives_costs_no_worker() {
    var attempts = new AtomicInteger();
    start(
        days(_ -> {
          if (attempts.incrementAndGet() <= 3) {
            throw new StackOverflowError("planted");
          }
        }),
        TestQueues.options().withWorkers(1));
    tell("2024-01-02");
    Eventually.is("it is done", () -> attempts.get() == 4);
    awaitDone(QueueName.NOTIFICATIONS);
  }

  @Test
  void a_message_is_buried_even_if_its_error_cannot_be_kept() {
    var server = queues.server();
    var deadLetters =
        new DeadLetters(
            server,
            _ -> {
              throw new TransientFailure("the log is away");
            },
            Timetable.DEFAULT,
            () -> NOW);
    var worker =
        new QueueWorker(
            QueueName.NOTIFICATIONS,
            server,
            days(_ -> {}),
            deadLetters,
            new QueueAges(InstantSource.system()));
    workers.add(worker);
    worker.start();
    queues.send(QueueName.NOTIFICATIONS, "garbage");
    Eventually.is("it is dead", () -> queues.status(QueueName.NOTIFICATIONS).dead() == 1);
    awaitDone(QueueName.NOTIFICATIONS);
  }
}
