/** Says that it uses nothing, and uses its neighbour; says that it uses one that it does not. */
@Uses("absent")
package org.huanjie.house.violators.rooms.near;

import org.huanjie.shell.Uses;
