package com.oxuniverse.application;

import com.oxuniverse.application.port.out.ConsumedMessages;
import com.oxuniverse.application.port.out.EventPublisher;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.port.out.SubmissionCounts;

/// What carries events from the game to those who want to know.
public record EventPorts(
    OutboxLanes lanes,
    EventPublisher publisher,
    ConsumedMessages consumed,
    SubmissionCounts counts,
    Payouts payouts,
    Queues queues) {}
