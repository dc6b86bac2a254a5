/** 责任捆绑 — who answers for which village, how many, and who stands too near. */
@NamedInterface("bond")
@Uses({})
@NullMarked
package org.huanjie.responsibility.bond;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
