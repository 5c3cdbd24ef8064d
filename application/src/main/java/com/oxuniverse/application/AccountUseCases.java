package com.oxuniverse.application;

import com.oxuniverse.application.account.AccountReader;
import com.oxuniverse.application.account.AdjustPointsService;
import com.oxuniverse.application.account.ChangeAccountService;
import com.oxuniverse.application.account.ChangeStandingService;
import com.oxuniverse.application.account.DeleteAccountService;
import com.oxuniverse.application.account.ExportAccountService;
import com.oxuniverse.application.account.FindPlayersService;
import com.oxuniverse.application.account.ResealEmailsService;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.in.ExportAccount;
import com.oxuniverse.application.port.in.FindPlayers;
import com.oxuniverse.application.port.in.ResealEmails;
import com.oxuniverse.application.port.in.ViewAccount;
import com.oxuniverse.application.port.in.ViewAudit;
import com.oxuniverse.application.port.in.ViewUsers;
import java.time.InstantSource;

/// The use cases about users themselves, and what admins did to them and all else.
public record AccountUseCases(
    ViewAccount viewAccount,
    ChangeAccount changeAccount,
    DeleteAccount deleteAccount,
    ExportAccount exportAccount,
    FindPlayers findPlayers,
    ViewUsers viewUsers,
    ChangeStanding changeStanding,
    AdjustPoints adjustPoints,
    ResealEmails resealEmails,
    ViewAudit viewAudit) {

  /// @param wallClock the real time, which sessions and keys go by
  /// @param gameClock the time that the game plays at, which the ledger and the audit trail go by
  public static AccountUseCases over(
      AccountPorts ports, Ports.Storage storage, InstantSource wallClock, InstantSource gameClock) {
    var accounts = ports.accounts();
    var uow = storage.unitOfWork();
    var reader = new AccountReader(accounts, ports.vault(), wallClock);
    return new AccountUseCases(
        reader::own,
        new ChangeAccountService(accounts, uow),
        new DeleteAccountService(
            accounts, ports.identities(), ports.sessions(), ports.keys(), uow, wallClock),
        new ExportAccountService(
            reader,
            ports.records(),
            ports.sessions(),
            ports.keys(),
            storage.history(),
            storage.book(),
            storage.ledger(),
            gameClock),
        new FindPlayersService(accounts, wallClock),
        (filter, after, limit) -> accounts.page(filter, after, limit, wallClock.instant()),
        new ChangeStandingService(accounts, storage.audit(), uow, wallClock, gameClock),
        new AdjustPointsService(
            accounts, storage.ledger(), storage.audit(), ports.secrets(), uow, gameClock),
        new ResealEmailsService(accounts, ports.vault(), uow),
        storage.audit()::page);
  }
}
