package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.SessionId;
import java.util.Map;
import java.util.Set;

/// Says who asks. Asked of every request, so that whatever has changed holds from the next one on;
/// for many requests at once, so that it costs little.
public interface RecognizeCaller {

  /// Those of the sessions that are alive. Suspended users are among them, deleted ones are not.
  Map<SessionId, Holder.OfSession> sessions(Set<SessionId> sessions);

  /// Those of the keys that are valid; notes that they were used. Suspended users are among them,
  /// deleted ones are not.
  Map<SecretHash, Holder.OfKey> keys(Set<SecretHash> keys);
}
