/** 法规文件 — reading a file of holidays or of a province's edition, all faults at once. */
@Uses({})
@NullMarked
package org.huanjie.election.lawbook.file;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
