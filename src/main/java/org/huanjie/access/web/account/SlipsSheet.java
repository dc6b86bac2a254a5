package org.huanjie.access.web.account;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 成批密码信 — a sheet for each account, each folded and sealed by itself. */
public record SlipsSheet(List<SlipSheet> slips) implements Sheet {}
