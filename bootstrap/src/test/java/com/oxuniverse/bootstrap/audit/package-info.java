/// An auditor of a replay's export that shares nothing with the service but the rules of the game.
///
/// It recomputes from the price files alone what a replay must have exported. So that a mistake in
/// the service is not repeated here, no class of the service may be imported: even the calendar and
/// the reading of prices are its own.
@NullMarked
package com.oxuniverse.bootstrap.audit;

import org.jspecify.annotations.NullMarked;
