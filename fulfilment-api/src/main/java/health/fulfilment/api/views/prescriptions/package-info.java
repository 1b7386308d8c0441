/** Which prescriptions are there, and how far has each come? */
@NullMarked
package health.fulfilment.api.views.prescriptions;

import org.jspecify.annotations.NullMarked;
