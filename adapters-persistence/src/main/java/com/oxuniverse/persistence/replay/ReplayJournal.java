package com.oxuniverse.persistence.replay;

import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What a replay remembers in its own database, so that it can go on after it was killed. Call
/// [#append] and [#moveTo] in the unit of work of what they tell of.
@Singleton
public final class ReplayJournal {

  private static final String RUN = "SELECT parameters, fingerprint FROM replay_run";

  private static final String BEGIN =
      "INSERT INTO replay_run (parameters, fingerprint, position) VALUES (?, ?, '')";

  private static final String APPEND =
      """
      INSERT INTO replay_actions (at, user_id, action, symbol, choice, result)
      VALUES (?, ?, ?::text, ?, ?::choice, ?)
      """;

  private static final String POSITION = "SELECT position FROM replay_run";

  private static final String MOVE = "UPDATE replay_run SET position = ?";

  private static final String COUNTS =
      """
      SELECT action, result, count(*) AS count FROM replay_actions
      GROUP BY action, result ORDER BY action, result <> 'OK', count DESC, result
      """;

  private final Sql sql;

  public ReplayJournal(Sql sql) {
    this.sql = sql;
  }

  /// The run that was begun here, if one was.
  public Optional<ReplayRun> run() {
    return sql.first(RUN, row -> new ReplayRun(row.text("parameters"), row.text("fingerprint")));
  }

  /// Begins a run; fails if one was begun here already.
  public void begin(ReplayRun run) {
    sql.update(BEGIN, run.parameters(), run.fingerprint());
  }

  public void append(List<ReplayAction> actions) {
    sql.batch(APPEND, actions.stream().map(ReplayJournal::values).toList());
  }

  private static Object[] values(ReplayAction action) {
    return new Object[] {
      action.at(), action.user(), action.kind(), action.symbol(), action.choice(), action.result()
    };
  }

  /// All attempts so far, counted; for each action those that went well first.
  public List<ReplayCount> counts() {
    return sql.list(
        COUNTS,
        row ->
            new ReplayCount(
                row.constant(ReplayAction.Kind.class, "action"),
                row.text("result"),
                row.number("count")));
  }

  /// How far the run is, in the replay's own words; empty at its beginning.
  public String position() {
    return sql.one(POSITION, row -> row.text("position"));
  }

  public void moveTo(String position) {
    if (sql.update(MOVE, position) != 1) {
      throw new IllegalStateException("no replay was begun here");
    }
  }
}
