package com.oxuniverse.application;

import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Queues;
import java.util.List;

/// What operators look at beside the game.
///
/// @param parts that can be up or down, beside the database, the queues, the outbox and the jobs
public record OperationsPorts(
    Integrity integrity,
    ErrorRecords errorRecords,
    Activity activity,
    DatabaseClock databaseClock,
    Queues queues,
    OutboxLanes lanes,
    List<HealthProbe> parts) {}
