/** 参选证 — each voter's slip with its number, handed out against signature before the vote (R-RG-9); it says nothing of any vote. */
@Uses({})
@NullMarked
package org.huanjie.polling.slip;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
