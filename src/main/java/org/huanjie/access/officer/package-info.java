/** 数据保护 — who watches over looks at personal data in a county, which looks are odd, and what the officer asks about them. */
@NamedInterface("officer")
@Uses({"account", "credential", "setting", "who"})
@NullMarked
package org.huanjie.access.officer;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
