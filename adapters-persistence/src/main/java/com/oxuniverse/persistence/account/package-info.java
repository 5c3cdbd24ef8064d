/// What is kept of users apart from the game.
@NullMarked
package com.oxuniverse.persistence.account;

import org.jspecify.annotations.NullMarked;
