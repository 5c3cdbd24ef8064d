/// Other processes, for tests that kill them.
package com.oxuniverse.bootstrap.process;
