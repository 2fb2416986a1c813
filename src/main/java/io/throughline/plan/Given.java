package io.throughline.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of a plan that is a client's value and becomes a parameter: plans
 * that differ in such values alone are the same statement. Truth values and what is
 * absent are excepted; a statement may depend on them.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Given {

	/** Whether it is a list of values, each of which becomes a parameter. */
	boolean each() default false;

	/** Whether the statement has nothing to do with it. */
	boolean unused() default false;

}
