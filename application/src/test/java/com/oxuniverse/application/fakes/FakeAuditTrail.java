package com.oxuniverse.application.fakes;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.AuditTrail;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

public record FakeAuditTrail(FakeStore store) implements AuditTrail {

  private static final Pattern CODE = Pattern.compile("\\[|\\w=");

  @Override
  public void record(AdminAct act) {
    store.journal.requireOpen();
    requireReadable(act.before());
    requireReadable(act.after());
    store.acts.put(store.acts.size() + 1, act);
  }

  /// The texts of records, lists and optionals change with the code, and mean nothing to an admin.
  private static void requireReadable(String state) {
    if (CODE.matcher(state).find()) {
      throw new IllegalArgumentException("not for people: " + state);
    }
  }

  @Override
  public Slice<NumberedAct> page(Optional<Long> before, int limit) {
    var acts = store.acts();
    long last = Math.min(acts.size(), before.orElse(Long.MAX_VALUE) - 1);
    var read =
        LongStream.iterate(last, id -> id > 0, id -> id - 1)
            .limit(limit + 1L)
            .mapToObj(id -> new NumberedAct(id, acts.get((int) id - 1)))
            .toList();
    return Slice.of(read, limit);
  }
}
