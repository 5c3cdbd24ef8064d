package com.oxuniverse.application;

import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.Sessions;

/// What is kept of users beside the game.
public record AccountPorts(
    Accounts accounts,
    PersonalRecords records,
    Identities identities,
    Sessions sessions,
    ApiKeys keys,
    EmailVault vault,
    SecretSource secrets) {}
