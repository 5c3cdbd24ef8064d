package com.oxuniverse.application;

import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.out.Leftovers;
import java.util.function.Consumer;

/// What the jobs need besides the game.
///
/// @param notices told what somebody should look at
public record BatchPorts(
    Leftovers leftovers,
    CheckIntegrity checkIntegrity,
    ViewSystemHealth viewSystemHealth,
    Consumer<Notice> notices) {}
