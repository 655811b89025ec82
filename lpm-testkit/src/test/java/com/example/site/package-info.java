/** Rules as a site of its own would write them. */
@NullMarked
package com.example.site;

import org.jspecify.annotations.NullMarked;
