package org.huanjie.polling.web;

import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Page;

/** 选票账片段 — the account of ballots alone, as a page that shows it asks for it again. */
public record AccountPage(AccountView account, String live) implements Page {}
