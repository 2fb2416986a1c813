package io.throughline.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The components of a kind of record.
 *
 * @param kind the class
 * @param all its components in order
 * @param constructor makes one of the values of all components
 */
record Components(Class<?> kind, List<Component> all, Constructor<?> constructor) {

	private static final ClassValue<Components> KNOWN = new ClassValue<>() {

		@Override
		protected Components computeValue(Class<?> kind) {
			return of(kind);
		}

	};

	static Components of(Record value) {
		return KNOWN.get(value.getClass());
	}

	private static Components of(Class<?> kind) {
		RecordComponent[] components = kind.getRecordComponents();
		try {
			Constructor<?> constructor = kind.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return new Components(kind, Arrays.stream(components).map(Component::of).toList(), constructor);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The record made of these values. */
	Object make(@Nullable Object[] values) {
		try {
			return this.constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a component is to a statement. */
	enum Role {

		/** A part of the plan. */
		PART,
		/** A client's value. */
		VALUE,
		/** A list of clients' values. */
		VALUES,
		/** Nothing. */
		UNUSED;

		private static Role of(@Nullable Given given) {
			return (given == null) ? PART : given.unused() ? UNUSED : given.each() ? VALUES : VALUE;
		}

	}

	/**
	 * A component.
	 *
	 * @param accessor reads it
	 * @param role what it is to a statement
	 */
	record Component(Method accessor, Role role) {

		private static Component of(RecordComponent component) {
			Method accessor = component.getAccessor();
			accessor.setAccessible(true);
			return new Component(accessor, Role.of(component.getAnnotation(Given.class)));
		}

		@Nullable Object of(Record value) {
			try {
				return this.accessor.invoke(value);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
