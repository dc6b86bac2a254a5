/** 选委会联系方式网页 — where villagers reach the village election committee, said by it or for it. */
@Uses({"committee", "stage", "web"})
@NullMarked
package org.huanjie.election.web.contact;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
