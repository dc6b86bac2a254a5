package org.huanjie.access.web.signin;

import java.util.Optional;
import org.huanjie.shell.Page;

/** 再次核验页. */
public record AgainPage(int status, String personName, Asked asked, String back, Optional<String> fault)
        implements Page {}
