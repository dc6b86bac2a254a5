package org.huanjie.access.web.signin;

import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 启用动态口令页 — the secret as a picture to scan and as text to type, and the field for the first code.
 *
 * @param side the picture's width in modules
 * @param squares the picture's dark modules as the path of an SVG
 */
public record EnrolPage(int status, String secret, int side, String squares, Optional<String> fault) implements Page {}
