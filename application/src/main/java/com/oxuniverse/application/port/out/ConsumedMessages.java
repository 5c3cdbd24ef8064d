package com.oxuniverse.application.port.out;

import java.util.Collection;
import java.util.Set;

/// What consumers have done already. Call inside the [UnitOfWork] of what is done.
public interface ConsumedMessages {

  /// Notes the messages as consumed.
  ///
  /// @return those that were not before
  Set<String> firstTime(String consumer, Collection<String> messages);
}
