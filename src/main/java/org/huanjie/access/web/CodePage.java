package org.huanjie.access.web;

import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 动态口令页 — asks the present code, or a recovery code.
 *
 * @param shown the present code, in a demonstration alone
 */
public record CodePage(int status, String personName, Optional<String> fault, Optional<String> shown) implements Page {}
