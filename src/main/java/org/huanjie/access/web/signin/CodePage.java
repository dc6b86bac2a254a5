package org.huanjie.access.web.signin;

import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 第二因素页 — asks the device's present code or the next one of the printed list, or a recovery code.
 *
 * @param shown the present code, in a demonstration alone
 */
public record CodePage(int status, String personName, Asked asked, Optional<String> fault, Optional<String> shown)
        implements Page {}
