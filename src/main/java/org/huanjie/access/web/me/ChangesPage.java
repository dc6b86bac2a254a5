package org.huanjie.access.web.me;

import java.util.List;
import org.huanjie.shell.Page;

/** 凭据变更通知页. */
public record ChangesPage(String personName, String back, List<String> lines) implements Page {}
